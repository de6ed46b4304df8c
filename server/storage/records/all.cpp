#include "storage/records/all.hpp"

#include "storage/records/access.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/black_list.hpp"
#include "storage/records/card.hpp"
#include "storage/records/catalogue.hpp"
#include "storage/records/declaration.hpp"
#include "storage/records/employer.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/image.hpp"
#include "storage/records/institution.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/mapping.hpp"
#include "storage/records/message.hpp"
#include "storage/records/person.hpp"
#include "storage/records/provider.hpp"
#include "storage/records/publication.hpp"
#include "storage/records/purse.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/staff.hpp"
#include "storage/records/trail.hpp"
#include "storage/records/visit.hpp"
#include "storage/records/wage.hpp"

namespace yibao::storage {

namespace {

template <Record... R>
std::vector<const Table*> tables_of() {
    return {&table_of<R>()...};
}

}  // namespace

const std::vector<const Table*>& all_tables() {
    static const auto tables =
        tables_of<Person, Credential, Card, CardLog, CardBatch, BlackListEntry, FamilyLink,
                  Enrolment, SpecialIdentity, Employer, Household, HouseholdMember, Filing,
                  BenefitState, Institution, SignIn, Visit, ChargeBatch, Settlement, JournalRow,
                  SealRow, Message, Item, Diagnosis, Procedure, PolicyDocument, PolicyDraft,
                  Setting, Organisation, Role, Operator, Session, TrailEntry, Declaration,
                  Publication, Receipt, EmployerSplit, EmployerAccount, AreaTransfer, PersonImage,
                  ImageContent, ProviderIdentity, ProviderSession, CardPurse, PurseEntry,
                  OfflineLog, Department, StaffMember, Mapping, WageLimit, WageBase,
                  InstitutionChange, Agreement>();
    return tables;
}

}  // namespace yibao::storage
