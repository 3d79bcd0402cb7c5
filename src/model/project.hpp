// What a project is at some place of its journal: the fold's result, plain values that `rules` computes on and views read.
// Names are not in it: they stand in cards beside the journal (model/card.hpp). Copying is cheap.
#pragma once

#include "model/card.hpp"
#include "model/contribution.hpp"
#include "model/decision.hpp"
#include "model/distribution.hpp"
#include "model/legal_form.hpp"
#include "model/means.hpp"
#include "model/member.hpp"
#include "model/money_moves.hpp"
#include "model/reserve.hpp"
#include "model/result.hpp"
#include "model/rule.hpp"
#include "model/table.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace osmose::model {

// A rule with the entry that adopted it; the founding adopts the first.
struct AdoptedRule {
    RuleId id;
    Rule rule;
    Date from; // stated
    MemberId by;
    bool operator==(const AdoptedRule&) const = default;
};

// In whose name a device may write.
struct Tie {
    MemberId member;
    EntryId by; // what tied it: the founding, an admission, or device.tie
    bool operator==(const Tie&) const = default;
};
struct Device {
    DeviceId id;
    std::vector<Tie> ties;   // empty while its request is not answered
    MemberId request;        // the one request that it wrote before it was tied to anybody; or empty
    bool operator==(const Device&) const = default;
};

struct Project {
    ProjectId id; // empty until the founding applied
    std::string name, purpose;
    Currency currency;
    Date founded;
    LegalForm form = LegalForm::none; // as stated last
    Table<Member> members;      // candidates too, in the order in which they asked
    std::uint32_t admitted = 0; // how many were ever admitted, the holder included
    std::vector<CardId> dropped_cards; // whoever learns of it discards them
    Table<Device> devices;
    Table<AdoptedRule> rules;   // the last one is in force
    Table<Contribution> contributions;
    Table<Revenue> revenues;
    Table<Cost> costs;
    Table<Payment> payments;
    std::vector<ClosedYear> closed_years; // ascending
    Table<Distribution> distributions;
    Table<Decision> decisions;
    std::vector<Held> held;                  // of all distributions
    Table<RegisteredResult> results;
    Table<Need> needs;
    Table<Offer> offers;
    Money reserve;                           // held
    std::map<std::string, Money> solidarity; // given so far, by cause
    Table<Loss> losses;
    Table<Release> releases;
    std::optional<ProjectEnd> ended;
    bool operator==(const Project&) const = default;
};

// The rule in force. Precondition: the project is founded.
inline const AdoptedRule& rule_in_force(const Project& project) { return project.rules[project.rules.size() - 1]; }

// The civil year of a day, and whether its accounts are approved.
inline std::int64_t year_of(Date date) { return static_cast<int>(civil(date).year()); }
inline bool is_closed(const Project& project, std::int64_t year) { return std::ranges::contains(project.closed_years, year, &ClosedYear::year); }

// A member who takes part and has one voice.
inline bool is_active(const Member& member) { return member.state == MemberState::active; }

} // namespace osmose::model
