#include "exchange/deflate.hpp"

#include "exchange/bundle.hpp"
#include "journal/archives/compact_input.hpp"

#include <cassert>
#include <zlib.h>

namespace osmose::exchange {

namespace {

constexpr int raw_window = -15; // no zlib header, 32 kB of history

Bytef* bytes_of(std::string_view text) { return reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); } // zlib reads only

} // namespace

std::string deflate(std::string_view bytes) {
    z_stream stream{};
    [[maybe_unused]] const int ready = deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, raw_window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    assert(ready == Z_OK);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = bytes_of(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = bytes_of(out);
    stream.avail_out = static_cast<uInt>(out.size());
    [[maybe_unused]] const int done = ::deflate(&stream, Z_FINISH);
    assert(done == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

Result<std::string> inflate(std::string_view bytes, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, raw_window) != Z_OK) return fail(journal::errc::compact_broken);
    stream.next_in = bytes_of(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= most) {
        const std::size_t before = out.size();
        out.resize(before + (std::size_t{64} << 10));
        stream.next_out = bytes_of(out) + before;
        stream.avail_out = static_cast<uInt>(out.size() - before);
        state = ::inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
    }
    const bool all_read = stream.avail_in == 0;
    inflateEnd(&stream);
    if (out.size() > most) return fail(errc::compact_too_large);
    if (state != Z_STREAM_END || !all_read) return fail(journal::errc::compact_broken);
    return out;
}

} // namespace osmose::exchange
