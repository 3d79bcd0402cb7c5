// The certificate of a right as a file: what people typed is text in it, and everybody stands on it once.
#include "exchange/certificate.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace osmose::exchange;

namespace {

Certificate sample() {
    return {.language = "en",
            .title = "Certificate of shared rights",
            .project = "Bread & <Co>",
            .recognises = "recognises",
            .holder = "Ann \"Nan\" Lee",
            .sentence = "a right of 1/3 on the page.",
            .right = "1/3",
            .percent = "33.33%",
            .contributors = 3,
            .place = 1,
            .names = {"Ann \"Nan\" Lee", "Bob", "Cleo"},
            .names_title = "The contributors",
            .foot = {"Fingerprint 1234"}};
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE("A certificate's page shows what was typed as text") {
    const std::string page = certificate_page(sample());
    CHECK(has(page, "<p>Bread &amp; &lt;Co&gt; recognises</p>"));
    CHECK(has(page, "<p class=\"holder\">Ann &quot;Nan&quot; Lee</p>"));
    CHECK_FALSE(has(page, "<Co>"));
    CHECK(has(page, "<li>Cleo</li>"));
    CHECK(has(page, "lang=\"en\""));
}

TEST_CASE("Its ring has an arc for each contributor and marks the holder's") {
    const std::string page = certificate_page(sample());
    CHECK(has(page, "pathLength=\"3\""));
    CHECK(has(page, "stroke-dashoffset=\"-1\""));
    Certificate alone = sample();
    alone.contributors = 1, alone.place = 0;
    CHECK_FALSE(has(certificate_page(alone), "stroke-dasharray"));
}

TEST_CASE("It asks for nothing from elsewhere") {
    const std::string page = certificate_page(sample());
    for (const char* outside : {"http://", "https://", "src=", "url(", "<script", "@import"}) CHECK_FALSE(has(page, outside));
}

TEST_CASE("As plain text it names the same") {
    const std::string text = certificate_text(sample());
    for (const char* part : {"Bread & <Co> recognises", "Ann \"Nan\" Lee", "1/3 · 33.33%", "– Bob", "Fingerprint 1234"}) CHECK(has(text, part));
}
