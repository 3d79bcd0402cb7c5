// The small JSON objects that this device's own records are: written key by key, read with a default for what is missing or strange.
#pragma once

#include "base/json.hpp"

#include <cstdint>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>

namespace osmose::app {

class RecordWriter {
public:
    RecordWriter() { writer_.StartObject(); }
    RecordWriter& text(std::string_view key, std::string_view value) {
        write_key(key);
        writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
        return *this;
    }
    RecordWriter& number(std::string_view key, std::int64_t value) { return write_key(key), writer_.Int64(value), *this; }
    RecordWriter& flag(std::string_view key, bool value) { return write_key(key), writer_.Bool(value), *this; }
    std::string take() { return writer_.EndObject(), buffer_.GetString(); }

private:
    void write_key(std::string_view key) { writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size())); }
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

class RecordReader {
public:
    explicit RecordReader(std::string_view record) : json_(parse_json(record).value_or(Json{})) {}
    bool sound() const { return json_.kind == Json::Kind::object; }
    std::string text(std::string_view key) const {
        const Json* value = sound() ? json_.find(key) : nullptr;
        return value && value->kind == Json::Kind::string ? value->text : std::string{};
    }
    std::int64_t number(std::string_view key) const { // of a flag: 0 or 1
        const Json* value = sound() ? json_.find(key) : nullptr;
        return value && (value->kind == Json::Kind::integer || value->kind == Json::Kind::boolean) ? value->integer : 0;
    }

private:
    Json json_;
};

} // namespace osmose::app
