#include "exchange/minutes.hpp"

#include "exchange/page.hpp"

namespace osmose::exchange {

std::string minutes_page(const Minutes& minutes) {
    std::string content = element("h1", minutes.title) + element("p", minutes.project);
    for (const std::string& line : minutes.lines) content += element("p", line);
    content += "<footer>\n" + element("p", minutes.foot) + "</footer>\n";
    return page(minutes.language, minutes.title, "", content);
}

std::string minutes_text(const Minutes& minutes) {
    std::string text = minutes.title + "\n" + minutes.project + "\n";
    for (const std::string& line : minutes.lines) text += "\n" + line;
    return text + "\n\n" + minutes.foot + "\n";
}

} // namespace osmose::exchange
