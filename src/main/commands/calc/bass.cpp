// Bass diffusion (model.md §11), in closed form: people and periods, in floating point.
#include "projection/bass.hpp"
#include "main/commands/calc/calc.hpp"

namespace osmose::cli {

namespace {

constexpr std::int64_t most_periods = 10'000;

} // namespace

Result<std::string> calc_bass(Reader& in) {
    const projection::Bass bass{.innovation = in.number("p"), .imitation = in.number("q"), .market = in.number("m")};
    const std::int64_t periods = in.money("periods").minor;
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    if (auto sound = projection::check(bass); !sound)
        return in.about<std::string>(sound.error().values.front().second, std::unexpected(sound.error()));
    if (periods < 0 || periods > most_periods) {
        return in.about<std::string>(
            "periods", fail(osmose::errc::bass_out_of_range, {},
                            {{"name", "periods"}, {"least", "0"}, {"most", std::to_string(most_periods)}}));
    }
    std::string out = "{\"adopters\":[";
    for (std::int64_t period = 0; period <= periods; ++period)
        out += (period > 0 ? "," : "") + json_of(projection::adopters_by(bass, static_cast<double>(period)));
    const projection::Peak peak = projection::adoption_peak(bass);
    return out + "],\"peak_time\":" + json_of(peak.time) + ",\"peak_rate\":" + json_of(peak.rate) + "}";
}

} // namespace osmose::cli
