// Requests to the page that are answered later, and news that nobody asked for: both come in by two exported functions.
#pragma once

#include "base/result.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace osmose::platform::web {

using Answer = std::function<void(Result<std::string> bytes)>;
// The number to send with a request; `answered` is called once, between frames, and a frame follows it.
int expect(Answer answered);
Answer when_done(std::function<void(Result<void>)> done); // of which only that counts

enum class News : int { address, dropped, foreign_change, vanished, unreadable }; // NEWS in shell/ports.js
void on_news(News kind, std::function<void(std::string name, std::string bytes)> told);

// A text that the page allocated; freed here.
std::string taken(char* text);

} // namespace osmose::platform::web
