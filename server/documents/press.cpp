#include "documents/press.hpp"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <hb-subset.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>

namespace yibao::documents {

namespace {

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

PangoLayout* lines_of(const TextMark& mark) {
    return static_cast<PangoLayout*>(mark.text.lines.get());
}

/// A part of a line in one font, and where it begins.
struct Run {
    const PangoGlyphItem* item;
    std::string_view text;
    double left;
    double baseline;
};

template <class Visit>
void each_run(PangoLayout* layout, const Visit& visit) {
    const char* const text = pango_layout_get_text(layout);
    PangoLayoutIter* const at = pango_layout_get_iter(layout);
    do {
        const PangoGlyphItem* const item = pango_layout_iter_get_run_readonly(at);
        if (item == nullptr) continue;  // the end of a line
        PangoRectangle place;
        pango_layout_iter_get_run_extents(at, nullptr, &place);
        visit(Run{item,
                  {text + item->item->offset, static_cast<std::size_t>(item->item->length)},
                  points(place.x),
                  points(pango_layout_iter_get_baseline(at))});
    } while (pango_layout_iter_next_run(at));
    pango_layout_iter_free(at);
}

hb_face_t* face_of(const Run& run) {
    return hb_font_get_face(pango_font_get_hb_font(run.item->item->analysis.font));
}

/// What no font has is shown as the font shows what is missing in it.
unsigned drawn_as(PangoGlyph glyph) { return (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : glyph; }

template <auto Release>
struct Releasing {
    template <class T>
    void operator()(T* object) const {
        Release(object);
    }
};
template <class T, auto Release>
using Owned = std::unique_ptr<T, Releasing<Release>>;

FT_Library begun() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) throw std::bad_alloc();
    return library;
}

/// A font in memory, as FreeType reads it. Cairo keeps fonts for a while and knows them by where they
/// lie, so this one belongs to it, and has a library of its own for whichever thread it ends in.
struct OpenFont {
    explicit OpenFont(hb_face_t* part) : bytes(hb_face_reference_blob(part)), library(begun()) {
        unsigned size = 0;
        const char* const data = hb_blob_get_data(bytes.get(), &size);
        FT_Face opened = nullptr;
        if (FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte*>(data),
                               static_cast<FT_Long>(size), 0, &opened) != 0)
            throw std::runtime_error("PDF: a part of a font cannot be read");
        face.reset(opened);
    }

    Owned<hb_blob_t, hb_blob_destroy> bytes;
    Owned<FT_LibraryRec_, FT_Done_FreeType> library;
    Owned<FT_FaceRec, FT_Done_Face> face;
};

using CairoFont = Owned<cairo_font_face_t, cairo_font_face_destroy>;

/// The font with no glyphs but these. Cairo 1.16 embeds parts of fonts by itself, but loses glyphs of
/// those with subroutines, 如 of Noto Sans CJK for one: so they are taken out before.
CairoFont part_of(hb_face_t* face, const hb_set_t* glyphs) {
    const Owned<hb_subset_input_t, hb_subset_input_destroy> wanted(
        hb_subset_input_create_or_fail());
    if (!wanted) throw std::bad_alloc();
    hb_set_union(hb_subset_input_glyph_set(wanted.get()), glyphs);
    hb_subset_input_set_flags(wanted.get(), HB_SUBSET_FLAGS_RETAIN_GIDS |
                                                HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                                HB_SUBSET_FLAGS_NO_HINTING);
    const Owned<hb_face_t, hb_face_destroy> part(hb_subset_or_fail(face, wanted.get()));
    if (!part) throw std::runtime_error("PDF: a font cannot be taken apart");
    auto open = std::make_unique<OpenFont>(part.get());
    CairoFont font(cairo_ft_font_face_create_for_ft_face(open->face.get(), FT_LOAD_NO_HINTING));
    static const cairo_user_data_key_t key{};
    const auto close = [](void* opened) { delete static_cast<OpenFont*>(opened); };
    OpenFont* const given = open.release();  // the font closes it
    if (cairo_font_face_set_user_data(font.get(), &key, given, close) != CAIRO_STATUS_SUCCESS) {
        close(given);
        throw std::bad_alloc();
    }
    return font;
}

/// The fonts of the pages, as far as they are used.
class Fonts {
public:
    explicit Fonts(const std::vector<Page>& pages) {
        std::map<hb_face_t*, Owned<hb_set_t, hb_set_destroy>> used;
        const auto note = [&](const Run& run) {
            auto& glyphs = used[face_of(run)];
            if (!glyphs) glyphs.reset(hb_set_create());
            for (int i = 0; i < run.item->glyphs->num_glyphs; ++i) {
                const PangoGlyph glyph = run.item->glyphs->glyphs[i].glyph;
                if (glyph != PANGO_GLYPH_EMPTY) hb_set_add(glyphs.get(), drawn_as(glyph));
            }
        };
        for (const Page& page : pages)
            for (const TextMark& mark : page.texts) each_run(lines_of(mark), note);
        for (const auto& [face, glyphs] : used) parts_.emplace(face, part_of(face, glyphs.get()));
    }

    cairo_font_face_t* of(const Run& run) const { return parts_.at(face_of(run)).get(); }

private:
    std::map<hb_face_t*, CairoFont> parts_;
};

/// The glyphs of a run where they stand, and which bytes of the text each stands for.
struct Glyphs {
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    bool backward = false;  // written from right to left
};

Glyphs glyphs_of(const Run& run, double left, double top) {
    const PangoGlyphString& all = *run.item->glyphs;
    Glyphs made;
    made.backward = run.item->item->analysis.level % 2 == 1;
    int x = 0;
    std::map<int, int> counts;  // glyphs by the byte at which what they stand for begins
    for (int i = 0; i < all.num_glyphs; ++i) {
        const PangoGlyphInfo& one = all.glyphs[i];
        int& count = counts[all.log_clusters[i]];
        if (one.glyph != PANGO_GLYPH_EMPTY) {
            ++count;
            made.glyphs.push_back({drawn_as(one.glyph),
                                   left + run.left + points(x + one.geometry.x_offset),
                                   top + run.baseline + points(one.geometry.y_offset)});
        }
        x += one.geometry.width;
    }
    for (auto at = counts.begin(); at != counts.end(); ++at) {
        const auto next = std::next(at);
        const int end = next == counts.end() ? static_cast<int>(run.text.size()) : next->first;
        made.clusters.push_back({end - at->first, at->second});
    }
    return made;
}

void set_ink(cairo_t* pen, double ink) { cairo_set_source_rgb(pen, 1 - ink, 1 - ink, 1 - ink); }

void draw(cairo_t* pen, const Fonts& fonts, const TextMark& mark) {
    set_ink(pen, mark.text.ink);
    each_run(lines_of(mark), [&](const Run& run) {
        const Glyphs made = glyphs_of(run, mark.left, mark.top);
        PangoFontDescription* const type = pango_font_describe(run.item->item->analysis.font);
        cairo_set_font_face(pen, fonts.of(run));
        cairo_set_font_size(pen, points(pango_font_description_get_size(type)));
        pango_font_description_free(type);
        cairo_show_text_glyphs(
            pen, run.text.data(), static_cast<int>(run.text.size()), made.glyphs.data(),
            static_cast<int>(made.glyphs.size()), made.clusters.data(),
            static_cast<int>(made.clusters.size()),
            made.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
    });
}

void draw(cairo_t* pen, const Fonts& fonts, const Page& page) {
    for (const Ground& ground : page.grounds) {
        set_ink(pen, ground.ink);
        cairo_rectangle(pen, ground.left, ground.top, ground.width, ground.height);
        cairo_fill(pen);
    }
    for (const Rule& rule : page.rules) {
        set_ink(pen, rule.ink);
        cairo_set_line_width(pen, rule.thickness);
        cairo_move_to(pen, rule.left, rule.top);
        cairo_line_to(pen, rule.right, rule.bottom);
        cairo_stroke(pen);
    }
    for (const TextMark& mark : page.texts) draw(pen, fonts, mark);
}

cairo_status_t append(void* pdf, const unsigned char* bytes, unsigned int count) {
    try {
        static_cast<std::string*>(pdf)->append(reinterpret_cast<const char*>(bytes), count);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;  // no exception may pass through C
    }
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string print(const std::vector<Page>& pages, Sheet sheet, const std::string& title) {
    std::string pdf;
    const Fonts fonts(pages);
    const Owned<cairo_surface_t, cairo_surface_destroy> surface(
        cairo_pdf_surface_create_for_stream(append, &pdf, sheet.width, sheet.height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Yibao");
    const Owned<cairo_t, cairo_destroy> pen(cairo_create(surface.get()));
    for (const Page& page : pages) {
        draw(pen.get(), fonts, page);
        cairo_show_page(pen.get());
    }
    const cairo_status_t drawn = cairo_status(pen.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t status =
        drawn != CAIRO_STATUS_SUCCESS ? drawn : cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("PDF: ") + cairo_status_to_string(status));
    return pdf;
}

}  // namespace yibao::documents
