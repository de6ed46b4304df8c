#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>
#include <stdexcept>

#include "console/description.hpp"
#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "programs/version.hpp"

namespace yibao {

namespace {

namespace fs = std::filesystem;

std::string first_line(const fs::path& file) {
    std::string line;
    std::ifstream in(file);
    std::getline(in, line);
    return line;
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text << std::flush;
    if (!out) throw std::runtime_error(file.string() + ": cannot be written");
}

/// Writes the files, and takes away those of families that are no more; nothing else.
void write_client(const fs::path& folder) {
    const auto texts = console::typescript();
    const std::string& index = texts.at("index");
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator(folder)) {
        const bool gone = !texts.contains(entry.path().stem().string());
        if (gone && first_line(entry.path()) == index.substr(0, index.find('\n')))
            fs::remove(entry.path());
    }
    for (const auto& [name, text] : texts) write(folder / (name + ".ts"), text);
}

}  // namespace

void add_api_command(Command program, Session& session) {
    Command group = program.command("api", "About the console's own interface, /api/v1");
    Command openapi = group.command("openapi", "Print its OpenAPI 3.1 document");
    session.does(openapi, [&session] {
        session.out << console::openapi(version());
        return Exit::ok;
    });
    Command typescript = group.command(
        "typescript", "Write what the browser has to know of it: the folder web/src/api/forms");
    const auto folder = std::make_shared<std::string>();
    typescript
        .option("--to", folder.get(), "DIR",
                "where its files go; only files of its own are changed")
        .required();
    session.does(typescript, [folder] {
        write_client(*folder);
        return Exit::ok;
    });
}

}  // namespace yibao
