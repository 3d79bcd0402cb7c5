// libFuzzer over everything that decodes what others hand over or a disk gave back. The bytes are tried as a text (a file, a link), as
// the compact form before and after it is inflated, and as a record of this device. What is accepted must be sound (support/decoding.hpp).
#include "app/records.hpp"
#include "exchange/deflate.hpp"
#include "exchange/preview.hpp"
#include "support/decoding.hpp"

#include <cstdio>
#include <cstdlib>

using namespace osmose;

namespace {

void must_be_sound(const Result<exchange::Bundle>& read) {
    const std::string fault = test::fault_of(read);
    if (fault.empty()) return;
    std::fprintf(stderr, "%s\n", fault.c_str());
    std::abort();
}

void read_as_records(const std::string& bytes) {
    (void)app::device_of(bytes);
    (void)app::summary_of(bytes);
    const model::ProjectId project;
    for (const char* kind : {"e/", "c/", "s/"}) {
        app::RecordsReader reader(project, {{app::project_prefix(project) + kind, bytes}});
        reader.step(1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    must_be_sound(exchange::read_any(bytes));
    must_be_sound(exchange::unpack(bytes));
    must_be_sound(exchange::unpack(exchange::deflate(bytes)));
    read_as_records(bytes);
    return 0;
}
