#include "exchange/page.hpp"

namespace osmose::exchange {

namespace {

constexpr std::string_view shared_style =
    "body{margin:0;background:#faf6ee;color:#231d15;font:16px/1.5 system-ui,sans-serif}"
    "main{max-width:34em;margin:2em auto;padding:3em 2.5em;background:#fffdf7;border:1px solid #cdc2b0;border-radius:14px}"
    "h1{font-size:1.5em;margin:0 0 .6em}p{margin:.4em 0;white-space:pre-line}"
    "footer{margin-top:2em;padding-top:1em;border-top:1px solid #cdc2b0;font-size:.82em;color:#6b6152;overflow-wrap:anywhere}"
    "@media print{body{background:none}main{margin:0 auto;border:none}}";

} // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string element(std::string_view tag, std::string_view text) {
    const std::string name(tag.substr(0, tag.find(' ')));
    return "<" + std::string(tag) + ">" + escaped(text) + "</" + name + ">\n";
}

std::string page(std::string_view language, std::string_view title, std::string_view style, std::string_view content) {
    std::string all = "<!doctype html>\n<html lang=\"" + escaped(language) + "\">\n<meta charset=\"utf-8\">\n";
    all += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" + element("title", title);
    all += "<style>";
    all.append(shared_style).append(style).append("</style>\n<main>\n").append(content).append("</main>\n</html>\n");
    return all;
}

} // namespace osmose::exchange
