#include <unistd.h>

#include <csignal>
#include <iostream>
#include <span>

#include "programs/program.hpp"

int main(int count, char** words) {
    // A file that may not grow further fails the write, and does not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
    std::map<std::string, std::string> environment;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        const auto equals = text.find('=');
        if (equals != std::string::npos)
            environment[text.substr(0, equals)] = text.substr(equals + 1);
    }
    const std::span arguments(words, static_cast<std::size_t>(count));
    return yibao::run_program({arguments.begin() + 1, arguments.end()}, environment, std::cout,
                              std::cerr);
}
