#include "programs/log.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>
#include <memory>
#include <stdexcept>

namespace yibao::log {

namespace {

constexpr std::string_view withheld = R"("[withheld]")";
constexpr const char* pattern = R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z",%v})";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            result += {'\\', c};
        else if (byte < 0x20 || byte == 0x7f)
            result += fmt::format("\\u{:04x}", byte);
        else
            result += c;
    }
    return result + '"';
}

/// The length of the run of digits at the beginning, with an X after it if there is one.
std::size_t run_length(std::string_view text) {
    const auto digits =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    const bool with_x =
        digits > 0 && digits < text.size() && (text[digits] == 'X' || text[digits] == 'x');
    return digits + (with_x ? 1 : 0);
}

bool holds_a_certificate(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t run = run_length(text.substr(i));
        if (run == 15 || run == 18) return true;
        i += std::max<std::size_t>(run, 1);
    }
    return false;
}

bool is_code_letter(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == ':' || c == '_' || c == '-';
}

spdlog::sink_ptr sink_to(const std::string& file) {
    if (file.empty()) return std::make_shared<spdlog::sinks::stderr_sink_mt>();
    try {
        return std::make_shared<spdlog::sinks::basic_file_sink_mt>(file);
    } catch (const spdlog::spdlog_ex& failed) {
        throw std::runtime_error(
            fmt::format("the log file {} cannot be opened: {}", file, failed.what()));
    }
}

std::unique_ptr<spdlog::logger> logger_to(std::string_view level, const std::string& file) {
    auto logger = std::make_unique<spdlog::logger>("yibao", sink_to(file));
    logger->set_pattern(pattern);
    logger->set_level(spdlog::level::from_str(std::string(level)));
    logger->flush_on(spdlog::level::debug);
    return logger;
}

std::unique_ptr<spdlog::logger>& current() {
    static std::unique_ptr<spdlog::logger> logger = logger_to("warn", "");
    return logger;
}

void write(spdlog::level::level_enum level, std::string_view name, Word event, Fields fields) {
    spdlog::logger& target = *current();
    if (!target.should_log(level)) return;
    std::string line = fmt::format(R"("level":"{}","event":{})", name, in_quotes(event.text()));
    for (const Field& field : fields)
        line += "," + in_quotes(field.name.text()) + ":" + field.value.json();
    target.log(level, spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace

Value::Value(Word word) : json_(in_quotes(word.text())) {}

Value Value::ready(std::string json) {
    Value value;
    value.json_ = std::move(json);
    return value;
}

std::string Value::whole(std::int64_t number) {
    constexpr std::int64_t fifteen_digits = 100'000'000'000'000;
    if (number >= fifteen_digits || number <= -fifteen_digits) return std::string(withheld);
    return fmt::format("{}", number);
}

// In quotes: a reader that takes JSON's numbers for floating point would round it.
Value id(std::int64_t number) { return Value::ready(fmt::format("\"{}\"", number)); }

Value code(std::string_view text) {
    const bool telephone = text.size() == 11 && std::ranges::all_of(text, is_digit);
    const bool fits = text.size() <= 64 && std::ranges::all_of(text, is_code_letter);
    return Value::ready(fits && !telephone && !holds_a_certificate(text) ? in_quotes(text)
                                                                         : std::string(withheld));
}

// A file's name may be any bytes; what is not UTF-8 would spoil the line for its readers.
Value place(std::string_view path) {
    std::string text = in_quotes(path);
    boost::json::error_code error;
    boost::json::parse(text, error);
    if (error)
        std::ranges::replace_if(
            text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
    return Value::ready(std::move(text));
}

Value failure(std::string_view what) {
    std::string text;
    for (std::size_t i = 0; i < what.size();) {
        const std::size_t run = run_length(what.substr(i));
        if (run >= 11)
            text += '#';
        else if (run > 0)
            text += what.substr(i, run);
        else
            text += static_cast<unsigned char>(what[i]) < 0x80 ? what[i] : '?';
        i += std::max<std::size_t>(run, 1);
    }
    return Value::ready(in_quotes(text));
}

void debug(Word event, Fields fields) { write(spdlog::level::debug, "debug", event, fields); }
void info(Word event, Fields fields) { write(spdlog::level::info, "info", event, fields); }
void warn(Word event, Fields fields) { write(spdlog::level::warn, "warn", event, fields); }
void error(Word event, Fields fields) { write(spdlog::level::err, "error", event, fields); }

void open(std::string_view level, const std::string& file) { current() = logger_to(level, file); }

}  // namespace yibao::log
