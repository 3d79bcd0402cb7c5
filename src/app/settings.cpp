#include "app/settings.hpp"

#include "base/json.hpp"

#include <algorithm>
#include <array>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace osmose::app {

namespace {

constexpr std::array<std::string_view, 3> themes{"system", "light", "dark"};
constexpr std::array text_percents{90, 100, 115, 130};

std::string text_of(const Json& record, std::string_view key) {
    const Json* value = record.find(key);
    return value && value->kind == Json::Kind::string ? value->text : std::string{};
}

std::int64_t number_of(const Json& record, std::string_view key) {
    const Json* value = record.find(key);
    return value && (value->kind == Json::Kind::integer || value->kind == Json::Kind::boolean) ? value->integer : 0;
}

} // namespace

std::string to_record(const Settings& settings) {
    rapidjson::StringBuffer text;
    rapidjson::Writer writer(text);
    const auto write_text = [&](std::string_view key, std::string_view value) {
        writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
        writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    writer.StartObject();
    write_text("language", settings.language);
    write_text("theme", themes[static_cast<std::size_t>(settings.theme)]);
    writer.Key("text_percent"), writer.Int(settings.text_percent);
    writer.Key("more_contrast"), writer.Bool(settings.more_contrast);
    writer.Key("plain_view"), writer.Bool(settings.plain_view);
    write_text("person", settings.person);
    writer.Key("exported_ms"), writer.Int64(settings.exported_ms);
    writer.EndObject();
    return text.GetString();
}

Settings settings_of(std::string_view record) {
    const Result<Json> read = parse_json(record);
    if (!read || read->kind != Json::Kind::object) return {};
    Settings settings;
    settings.language = text_of(*read, "language");
    const auto theme = std::ranges::find(themes, text_of(*read, "theme"));
    if (theme != themes.end()) settings.theme = static_cast<Theme>(theme - themes.begin());
    const auto percent = number_of(*read, "text_percent");
    if (std::ranges::contains(text_percents, percent)) settings.text_percent = static_cast<std::int32_t>(percent);
    settings.more_contrast = number_of(*read, "more_contrast") != 0;
    settings.plain_view = number_of(*read, "plain_view") != 0;
    settings.person = text_of(*read, "person");
    settings.exported_ms = number_of(*read, "exported_ms");
    return settings;
}

} // namespace osmose::app
