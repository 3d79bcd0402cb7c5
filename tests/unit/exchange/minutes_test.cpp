// The minutes as a file: what people typed is text in it, with its own lines, and nothing comes from elsewhere.
#include "exchange/minutes.hpp"

#include <doctest/doctest.h>

using namespace osmose::exchange;

namespace {

Minutes sample() {
    return {.language = "fr", .title = "Procès-verbal : <four>", .project = "Pain & Cie", .lines = {"Proposée par Nadia.", "Deux\nlignes"}, .foot = "Empreinte 1234"};
}

} // namespace

TEST_CASE("Minutes to print show what was typed as text") {
    const std::string page = minutes_page(sample());
    for (const char* part : {"<h1>Procès-verbal : &lt;four&gt;</h1>", "<p>Pain &amp; Cie</p>", "<p>Deux\nlignes</p>", "lang=\"fr\"", "<p>Empreinte 1234</p>"}) CHECK(page.contains(part));
    for (const char* outside : {"<four>", "http", "src=", "url(", "<script", "@import"}) CHECK_FALSE(page.contains(outside));
    CHECK(page.contains("pre-line")); // or its own lines would run together
}

TEST_CASE("Minutes to copy name the same") {
    const std::string text = minutes_text(sample());
    for (const char* part : {"Procès-verbal : <four>", "Pain & Cie", "Proposée par Nadia.\nDeux\nlignes", "Empreinte 1234"}) CHECK(text.contains(part));
}
