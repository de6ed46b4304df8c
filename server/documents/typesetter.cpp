#include "documents/typesetter.hpp"

#include <pango/pangocairo.h>

namespace yibao::documents {

namespace {

constexpr const char* family = "Noto Sans CJK SC";
constexpr const char* package = "fonts-noto-cjk";  // Debian's

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }
int pango_units(double points) { return static_cast<int>(points * PANGO_SCALE); }

PangoLayout* lines_of(const std::shared_ptr<void>& layout) {
    return static_cast<PangoLayout*>(layout.get());
}

std::shared_ptr<void> owned(void* object) { return {object, g_object_unref}; }

PangoAlignment alignment_of(Align align) {
    switch (align) {
        case Align::left:
            return PANGO_ALIGN_LEFT;
        case Align::centre:
            return PANGO_ALIGN_CENTER;
        case Align::right:
            return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

double height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return points(height);
}

}  // namespace

std::string printable(std::string_view text) {
    constexpr std::string_view replacement = "\xef\xbf\xbd";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char* const here = text.data() + at;
        const auto left = static_cast<gssize>(text.size() - at);
        const gunichar point = g_utf8_get_char_validated(here, left);
        const bool blank = point == '\n' || point == '\t';
        const bool decoded = point < 0x110000;  // beyond: what GLib says of bytes that are no UTF-8
        const std::size_t length =
            decoded ? static_cast<std::size_t>(g_utf8_next_char(here) - here) : 1;
        const bool names_nothing =
            (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point < 0xfdf0);
        if (decoded && !names_nothing && (blank || !g_unichar_iscntrl(point)))
            out.append(here, length);
        else
            out += replacement;
        at += length;
    }
    return out;
}

Typesetter::Typesetter() {
    PangoFontMap* const fonts = pango_cairo_font_map_get_default();  // one a thread, kept
    if (pango_font_map_get_family(fonts, family) == nullptr)
        throw MissingFont(std::string("no PDF without the font \"") + family +
                          "\": apt-get install " + package);
    context_ = owned(pango_font_map_create_context(fonts));
    auto* const context = static_cast<PangoContext*>(context_.get());
    pango_cairo_context_set_resolution(context, 72);  // a unit of a page is a point
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
}

std::shared_ptr<void> Typesetter::layout_of(std::string_view text, const Type& type) const {
    std::shared_ptr<void> layout =
        owned(pango_layout_new(static_cast<PangoContext*>(context_.get())));
    PangoFontDescription* const font = pango_font_description_new();
    pango_font_description_set_family_static(font, family);
    pango_font_description_set_size(font, pango_units(type.size));
    pango_font_description_set_weight(font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(lines_of(layout), font);
    pango_font_description_free(font);
    const std::string clean = printable(text);
    pango_layout_set_text(lines_of(layout), clean.data(), static_cast<int>(clean.size()));
    return layout;
}

SetText Typesetter::set(std::string_view text, const Type& type, double width,
                        double most_height) const {
    std::shared_ptr<void> layout = layout_of(text, type);
    PangoLayout* const lines = lines_of(layout);
    pango_layout_set_width(lines, pango_units(width));
    pango_layout_set_wrap(lines, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(lines, alignment_of(type.align));
    if (height_of(lines) > most_height) {
        pango_layout_set_ellipsize(lines, PANGO_ELLIPSIZE_END);
        pango_layout_set_height(lines, pango_units(most_height));
    }
    return {std::move(layout), height_of(lines), type.ink};
}

double Typesetter::width_of(std::string_view text, const Type& type) const {
    const std::shared_ptr<void> layout = layout_of(text, type);
    int width = 0;
    pango_layout_get_size(lines_of(layout), &width, nullptr);
    return points(width);
}

}  // namespace yibao::documents
