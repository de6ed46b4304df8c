#include <fmt/format.h>

#include "operations/printing/papers.hpp"
#include "operations/printing/words.hpp"

namespace yibao::operations {

namespace {

using documents::Align;
using documents::Paragraph;

std::string text_of(const std::optional<Day>& day) { return day ? day->text() : ""; }

std::string state_of(const forms::EnrolmentRow& enrolment) {
    const std::string state = title_in(forms::codes::enrolment_state, enrolment.state);
    if (!enrolment.paused) return state;
    return fmt::format("{}（{} 起暂停）", state, enrolment.paused->text());
}

documents::Table enrolments_of(const forms::PersonSheet& sheet) {
    documents::Table table{{{"险种", Align::left, 21},
                            {"人员类别", Align::left, 12},
                            {"参保开始", Align::left, 12},
                            {"参保结束", Align::left, 12},
                            {"待遇开始", Align::left, 12},
                            {"参保状态", Align::left, 13},
                            {"参保单位", Align::left, 18}},
                           {}};
    for (const forms::EnrolmentRow& one : sheet.enrolments)
        table.rows.push_back(
            {{title_in(forms::codes::insurance, one.insurance),
              title_in(forms::codes::person_type, one.person_type), one.start.text(),
              text_of(one.end), text_of(one.benefits_from), state_of(one), one.employer_name}});
    return table;
}

}  // namespace

documents::Document certificate_paper(const forms::PersonSheet& sheet, const Imprint& imprint) {
    documents::Document paper;
    paper.title = fmt::format("{}医疗保险参保证明", imprint.area_name);
    paper.running = "人员编号 " + sheet.head.person;
    paper.foot = imprint.foot();
    paper.blocks.emplace_back(documents::Facts{
        2,
        {{"姓名", sheet.head.name},
         {"性别", title_in(forms::codes::gender, sheet.head.gender)},
         {"出生日期", sheet.head.birth.text()},
         {"人员编号", sheet.head.person},
         {"证件类型", title_in(forms::codes::certificate_kind, sheet.certificate_type)},
         {"证件号码", sheet.head.certificate}}});
    const std::string today = in_words(sheet.today);
    if (sheet.enrolments.empty()) {
        paper.blocks.emplace_back(
            Paragraph{fmt::format("经查，截至{}，上述人员在本统筹区没有参保记录。", today)});
    } else {
        paper.blocks.emplace_back(
            Paragraph{fmt::format("兹证明，截至{}，上述人员在本统筹区的参保情况如下：", today)});
        paper.blocks.emplace_back(enrolments_of(sheet));
    }
    if (sheet.death)
        paper.blocks.emplace_back(
            Paragraph{fmt::format("该人员已于{}死亡。", in_words(*sheet.death))});
    paper.blocks.emplace_back(
        Paragraph{"姓名和证件号码按规定脱敏显示，可凭人员编号向医保经办机构核对。"
                  "参保情况以核对之日医保经办机构的记录为准。",
                  Paragraph::Kind::note});
    paper.blocks.emplace_back(documents::Signatures{{"经办机构（盖章）：", "日期："}});
    return paper;
}

}  // namespace yibao::operations
