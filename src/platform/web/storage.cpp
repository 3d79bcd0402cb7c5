#include "platform/web/storage.hpp"

#include "platform/web/answers.hpp"
#include "platform/web/shell.hpp"

#include <charconv>
#include <cstring>
#include <utility>

namespace osmose::platform::web {
namespace {

// Texts one after the other, each behind its length (u32).
std::vector<std::string> unpack(std::string_view bytes) {
    std::vector<std::string> texts;
    while (bytes.size() >= 4) {
        std::uint32_t size = 0;
        std::memcpy(&size, bytes.data(), sizeof size);
        if (size > bytes.size() - 4) break;
        texts.emplace_back(bytes.substr(4, size));
        bytes.remove_prefix(4 + size);
    }
    return texts;
}

void pack(std::string& packed, std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    packed.append(reinterpret_cast<const char*>(&size), sizeof size).append(text);
}

std::uint64_t number(const std::string& text) {
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

void WebStorage::read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) {
    const int request = expect([done = std::move(done)](Result<std::string> bytes) {
        if (!bytes) return done(std::unexpected(bytes.error()));
        std::vector<std::string> texts = unpack(*bytes);
        std::vector<Record> records;
        for (std::size_t i = 0; i + 1 < texts.size(); i += 2) records.push_back({std::move(texts[i]), std::move(texts[i + 1])});
        done(std::move(records));
    });
    shell_store_read(request, std::string(prefix).c_str());
}

void WebStorage::put(std::span<const Record> records, std::function<void(Result<void>)> done) {
    std::string packed;
    for (const Record& record : records) pack(packed, record.key), pack(packed, record.value);
    shell_store_put(expect(when_done(std::move(done))), reinterpret_cast<const std::uint8_t*>(packed.data()), static_cast<int>(packed.size()));
}

void WebStorage::remove(std::string_view prefix, std::function<void(Result<void>)> done) {
    shell_store_remove(expect(when_done(std::move(done))), std::string(prefix).c_str());
}

WebStorage::Durability WebStorage::durability() const { return static_cast<Durability>(shell_store_durability()); }

void WebStorage::usage(std::function<void(Usage)> done) {
    shell_store_usage(expect([done = std::move(done)](Result<std::string> bytes) {
        const std::vector<std::string> texts = unpack(bytes.value_or(""));
        done(texts.size() == 3 ? Usage{number(texts[0]), number(texts[1]), texts[2] == "true"} : Usage{});
    }));
}

void WebStorage::ask_to_persist(std::function<void(bool)> done) {
    shell_store_persist(expect([done = std::move(done)](Result<std::string> bytes) { done(bytes.value_or("") == "true"); }));
}

void WebStorage::on_foreign_change(std::function<void(std::vector<std::string>)> changed) {
    on_news(News::foreign_change, [changed = std::move(changed)](std::string, std::string bytes) { changed(unpack(bytes)); });
}

void WebStorage::on_vanished(std::function<void()> vanished) {
    on_news(News::vanished, [vanished = std::move(vanished)](std::string, std::string) { vanished(); });
}

void WebStorage::take_device(std::function<void()> done) {
    shell_take_device(expect([done = std::move(done)](Result<std::string>) { done(); }));
}

bool WebStorage::holds_device() const { return shell_holds_device() != 0; }

} // namespace osmose::platform::web
