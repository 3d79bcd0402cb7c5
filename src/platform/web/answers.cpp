#include "platform/web/answers.hpp"

#include "app/ports/platform.hpp"
#include "platform/web/page.hpp"

#include <array>
#include <cstdlib>
#include <emscripten/em_macros.h>
#include <map>
#include <memory>
#include <utility>

namespace osmose::platform::web {
namespace {

std::map<int, Answer> awaited;
std::array<std::function<void(std::string, std::string)>, 5> listeners;

// What can go wrong in the page (shell/*.js).
Errc error_of(std::string_view code) {
    using namespace app::errc;
    for (const Errc& known : {storage_full, storage_denied, storage_unread, none_chosen, unreadable, not_saved, not_shipped})
        if (code == known.key) return known;
    return storage_failed;
}

} // namespace

std::string taken(char* text) {
    const std::unique_ptr<char, decltype(&std::free)> owned(text, &std::free);
    return owned ? std::string(owned.get()) : std::string();
}

int expect(Answer answered) {
    static int last = 0;
    awaited.emplace(++last, std::move(answered));
    return last;
}

Answer when_done(std::function<void(Result<void>)> done) {
    return [done = std::move(done)](Result<std::string> bytes) { done(bytes.transform([](const std::string&) {})); };
}

void on_news(News kind, std::function<void(std::string, std::string)> told) {
    listeners[static_cast<std::size_t>(kind)] = std::move(told);
}

} // namespace osmose::platform::web

using namespace osmose::platform::web;

extern "C" {

// `bytes` are the page's copy, freed here.
EMSCRIPTEN_KEEPALIVE void osmose_answer(int request, int status, char* bytes, int size) {
    std::string value(bytes, static_cast<std::size_t>(size));
    std::free(bytes);
    const auto found = awaited.extract(request);
    if (found.empty()) return;
    if (status == 0)
        found.mapped()(std::move(value));
    else
        found.mapped()(osmose::fail(error_of(value)));
    page().woken();
}

EMSCRIPTEN_KEEPALIVE void osmose_news(int kind, char* name, char* bytes, int size) {
    std::string called(name), value(bytes, static_cast<std::size_t>(size));
    std::free(name);
    std::free(bytes);
    if (const auto& told = listeners[static_cast<std::size_t>(kind)]) told(std::move(called), std::move(value));
    page().woken();
}
}
