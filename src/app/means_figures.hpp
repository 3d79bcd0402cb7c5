// Who serves which need, as rows for the screens (model.md §9): every need and offer that has not ended, what the matching gives
// of it in the planned days, and how much of everybody's time that takes.
#pragma once

#include "app/figures.hpp"
#include "rules/match_input.hpp"

namespace osmose::app {

// How much of an offer serves a need.
struct ServiceRow {
    model::NeedId need;
    model::OfferId offer;
    Person person; // who offers
    std::string skill, unit;
    Quantity volume;
};

struct NeedRow {
    model::NeedId id;
    model::NeedFacts facts;
    Person stated_by;
    bool planned = false;              // it runs in the planned days; else what follows stays empty
    std::string unit;                  // as it is matched: days of work are hours
    Quantity volume, covered, missing; // in whole steps
    Fraction part;                     // covered of volume
    rules::Shortage shortage = rules::Shortage::none;
    std::vector<ServiceRow> served;    // the greatest first
    Result<void> may_edit;
    std::string figure; // for explain()
};

struct OfferRow {
    model::OfferId id;
    model::OfferFacts facts;
    Person person;
    bool planned = false; // as of a need
    std::string unit;
    Quantity given, used; // in the planned days
    std::vector<ServiceRow> serves;
    Result<void> may_edit;
};

// A member's time, or what he has of another unit.
struct GiverRow {
    Person person;
    std::string unit;
    Quantity available, used;
    Fraction part;                     // used of available
    std::optional<model::TimeCap> cap; // on his time
    std::vector<ServiceRow> gives;
};

struct MeansFigures {
    std::vector<NeedRow> needs;   // those that are planned first, then mandatory ones, then by priority
    std::vector<OfferRow> offers; // by member, in order of joining
    std::vector<GiverRow> givers;
    std::size_t planned = 0, covered = 0; // needs; covered in full
    std::vector<std::pair<std::string, Quantity>> missing; // of all needs, unit by unit
    std::optional<Fraction> asked; // minor units for all that is used; none where nobody asks for anything
    model::Period plan;
    std::optional<Error> refused; // why nothing was matched
    std::vector<std::string> skills; // those that needs, offers, rates and contributions name, each once
    std::optional<model::TimeCap> my_cap;
    Result<void> may_need, may_offer; // whether I may state one
};

} // namespace osmose::app
