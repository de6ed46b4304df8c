#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "documents/document.hpp"

namespace yibao::documents {

// A page as it is printed. All lengths in points (1/72 inch), from the upper left corner.

/// How a text looks.
struct Type {
    double size = 9;
    bool bold = false;
    Align align = Align::left;
    double ink = 1;  // 1: black
};

/// A text set in type, broken into lines. Drawn by the typesetter that set it.
struct SetText {
    std::shared_ptr<void> lines;
    double height = 0;
    double ink = 1;
};

struct TextMark {
    double left;
    double top;
    SetText text;
};

/// A line, level or upright.
struct Rule {
    double left;
    double top;
    double right;
    double bottom;
    double thickness;
    double ink;
};

/// A rectangle in grey, below everything else.
struct Ground {
    double left;
    double top;
    double width;
    double height;
    double ink;
};

struct Page {
    std::vector<Ground> grounds;
    std::vector<Rule> rules;
    std::vector<TextMark> texts;
};

struct Sheet {
    double width;
    double height;

    Sheet turned() const { return {height, width}; }
};

inline constexpr Sheet a4{595.276, 841.890};

}  // namespace yibao::documents
