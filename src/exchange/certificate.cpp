#include "exchange/certificate.hpp"

#include "exchange/page.hpp"

#include <string_view>

namespace osmose::exchange {

namespace {

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
    "main{text-align:center}.holder{font-size:1.7em;font-weight:600;color:#0a5a4a;margin:.3em 0}"
    "h2{font-size:1em;margin:1.6em 0 .4em}ul{list-style:none;margin:0;padding:0}";

} // namespace

std::string certificate_page(const Certificate& certificate) {
    std::string content = element("h1", certificate.title);
    content += element("p", certificate.project + " " + certificate.recognises);
    content += element("p class=\"holder\"", certificate.holder);
    content += element("p", certificate.sentence);
    content += ring(certificate);
    content += element("h2", certificate.names_title) + "<ul>\n";
    for (const std::string& name : certificate.names) content += element("li", name);
    content += "</ul>\n<footer>\n";
    for (const std::string& line : certificate.foot) content += element("p", line);
    return page(certificate.language, certificate.title + " · " + certificate.holder, style, content + "</footer>\n");
}

std::string certificate_text(const Certificate& certificate) {
    std::string text = certificate.title + "\n\n" + certificate.project + " " + certificate.recognises + "\n" + certificate.holder + "\n" + certificate.sentence + "\n" +
                       certificate.right + " · " + certificate.percent + "\n\n" + certificate.names_title + "\n";
    for (const std::string& name : certificate.names) text += "– " + name + "\n";
    for (const std::string& line : certificate.foot) text += "\n" + line;
    return text + "\n";
}

} // namespace osmose::exchange
