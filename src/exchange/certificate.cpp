#include "exchange/certificate.hpp"

#include <string_view>

namespace osmose::exchange {

namespace {

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

// A ring of as many arcs as there are contributors, one of them strong: dashes of a circle whose length is counted in arcs.
std::string ring(const Certificate& certificate) {
    constexpr std::size_t most_arcs = 120; // beyond, they are no longer told apart
    const std::string count = std::to_string(certificate.contributors);
    const std::string circle = "<circle cx=\"80\" cy=\"80\" r=\"66\" fill=\"none\" stroke-width=\"14\" transform=\"rotate(-90 80 80)\" pathLength=\"" + count + "\" ";
    const bool alone = certificate.contributors <= 1, apart = !alone && certificate.contributors <= most_arcs;
    std::string svg = "<svg viewBox=\"0 0 160 160\" width=\"160\" height=\"160\" role=\"img\" aria-label=\"" + escaped(certificate.right) + "\">\n";
    svg += circle + "stroke=\"#cdc2b0\"" + (apart ? " stroke-dasharray=\".93 .07\"" : "") + "/>\n";
    svg += circle + "stroke=\"#0a6b57\"" +
           (alone ? "" : " stroke-dasharray=\".93 " + count + "\" stroke-dashoffset=\"-" + std::to_string(certificate.place) + "\"") + "/>\n";
    svg += "<text x=\"80\" y=\"84\" text-anchor=\"middle\" font-size=\"30\" font-weight=\"700\">" + escaped(certificate.right) + "</text>\n";
    svg += "<text x=\"80\" y=\"106\" text-anchor=\"middle\" font-size=\"13\" fill=\"#6b6152\">" + escaped(certificate.percent) + "</text>\n";
    return svg + "</svg>\n";
}

constexpr std::string_view style =
    "body{margin:0;background:#faf6ee;color:#231d15;font:16px/1.5 system-ui,sans-serif}"
    "main{max-width:34em;margin:2em auto;padding:3em 2.5em;background:#fffdf7;border:1px solid #cdc2b0;border-radius:14px;text-align:center}"
    "h1{font-size:1.5em;margin:0 0 .6em}.holder{font-size:1.7em;font-weight:600;color:#0a5a4a;margin:.3em 0}"
    "p{margin:.4em 0}h2{font-size:1em;margin:1.6em 0 .4em}ul{list-style:none;margin:0;padding:0}"
    "footer{margin-top:2em;padding-top:1em;border-top:1px solid #cdc2b0;font-size:.82em;color:#6b6152;overflow-wrap:anywhere}"
    "@media print{body{background:none}main{margin:0 auto;border:none}}";

} // namespace

std::string certificate_page(const Certificate& certificate) {
    std::string page = "<!doctype html>\n<html lang=\"" + escaped(certificate.language) + "\">\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
                       element("title", certificate.title + " · " + certificate.holder) + "<style>" + std::string(style) + "</style>\n<main>\n";
    page += element("h1", certificate.title);
    page += element("p", certificate.project + " " + certificate.recognises);
    page += element("p class=\"holder\"", certificate.holder);
    page += element("p", certificate.sentence);
    page += ring(certificate);
    page += element("h2", certificate.names_title) + "<ul>\n";
    for (const std::string& name : certificate.names) page += element("li", name);
    page += "</ul>\n<footer>\n";
    for (const std::string& line : certificate.foot) page += element("p", line);
    return page + "</footer>\n</main>\n</html>\n";
}

std::string certificate_text(const Certificate& certificate) {
    std::string text = certificate.title + "\n\n" + certificate.project + " " + certificate.recognises + "\n" + certificate.holder + "\n" + certificate.sentence + "\n" +
                       certificate.right + " · " + certificate.percent + "\n\n" + certificate.names_title + "\n";
    for (const std::string& name : certificate.names) text += "– " + name + "\n";
    for (const std::string& line : certificate.foot) text += "\n" + line;
    return text + "\n";
}

} // namespace osmose::exchange
