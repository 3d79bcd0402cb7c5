#include "main/commands/command.hpp"

#include "exchange/preview.hpp"
#include "exchange/project_file.hpp"
#include "journal/archives/canonical_output.hpp"
#include "locale/text.hpp"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace osmose::cli {
namespace {

std::string json_string(std::string_view text) {
    std::string json;
    journal::append_json_string(json, text);
    return json;
}

std::string as_json(const Error& error) {
    std::string json = "{\"error\":{\"code\":" + json_string(error.code.key);
    const auto add = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) json += "," + json_string(key) + ":" + json_string(value);
    };
    add("file", error.place.file);
    if (error.place.line) json += ",\"line\":" + std::to_string(error.place.line);
    if (error.place.column) json += ",\"column\":" + std::to_string(error.place.column);
    add("entry", error.place.entry);
    add("field", error.place.field);
    add("message", locale::sentence(error));
    return json + "}}";
}

std::string as_line(const Error& error) {
    std::string line;
    if (!error.place.file.empty()) line += error.place.file + ':';
    if (error.place.line) line += std::to_string(error.place.line) + ':';
    if (error.place.column) line += std::to_string(error.place.column) + ':';
    if (!line.empty()) line += ' ';
    if (!error.place.field.empty()) line += error.place.field + ": ";
    line += locale::sentence(error);
    if (!error.place.entry.empty()) line += " (" + error.place.entry.substr(0, 12) + ')';
    return line;
}

Error in_file(Error error, const std::string& path) {
    error.place.file = path;
    return error;
}

} // namespace

Date today() {
    return {static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count())};
}

CLI::App* add_command(Program program, std::string name, std::string help) {
    CLI::App* const command = program.app.add_subcommand(std::move(name), std::move(help));
    command->add_flag("--json", program.common.json, "Say everything as JSON");
    command->add_option("--lang", program.common.language, "fr or en");
    return command;
}

int refuse(const Error& error, const Common& common, int status) {
    std::cerr << (common.json ? as_json(error) : as_line(error)) << '\n';
    return status;
}

Result<std::string> read_file(const std::string& path) {
    if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::ifstream file(path, std::ios::binary);
    std::error_code failed;
    if (!file || std::filesystem::is_directory(path, failed)) return fail(errc::cannot_read, {.file = path});
    return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<void> write_file(const std::string& path, std::string_view text) {
    if (path == "-") {
        std::cout << text;
        return {};
    }
    const std::string beside = path + ".new";
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    std::error_code failed;
    if (file) std::filesystem::rename(beside, path, failed);
    if (!file || failed) {
        std::filesystem::remove(beside, failed);
        return fail(errc::cannot_write, {.file = path});
    }
    return {};
}

Result<journal::Journal> load(const std::string& path) {
    return read_file(path)
        .and_then([](std::string text) { return exchange::read_any(std::move(text)); })
        .and_then([](exchange::Bundle bundle) { return exchange::preview(std::move(bundle), nullptr); })
        .transform([](exchange::Preview preview) { return std::move(preview.merged); })
        .transform_error([&](Error error) { return in_file(std::move(error), path); });
}

Result<void> save(const std::string& path, const journal::Journal& journal) {
    return write_file(path, exchange::write_project(exchange::bundle_of(journal)));
}

} // namespace osmose::cli
