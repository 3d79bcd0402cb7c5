// A distribution computed from a project (model.md §5): the steps of the rule in force, as far as the legal form lets
// them be, filled from what is open, then the sharing between members. A pure function of the state that its author had seen, so that everybody can recompute
// it.
#pragma once

#include "rules/sharing.hpp"
#include "rules/waterfall.hpp"

namespace osmose::rules {

// What a distribution draws on. The total is that of the revenues, or any sum where one is only tried.
struct Draw {
    std::vector<model::RevenueId> revenues;
    Date date;
    Money total; // >= 0
};

// A step with what it is about: the costs or advances that it pays, or the members by whose purchases it refunds.
struct PlannedStep {
    StepInput input;
    std::vector<EntryId> to; // as many as the input's amounts or purchases
    std::string cause;       // of solidarity
    bool by_form = false;    // not of the rule: the legal form puts all that is left into the reserve
};

struct Calculation {
    Draw draw;
    model::RuleId rule;
    Ledger ledger;
    std::vector<PlannedStep> plan;
    std::vector<StepOutput> steps;              // one for each planned step
    Sharing sharing;                            // of what the last step left
    std::vector<model::ContributionId> counted; // for the first time
    model::Outcome outcome;                     // what a distribution carries
};

// The first version of the calculation. It takes in costs, advances and contributions dated up to the draw's date. The
// project outlives the calculation. Precondition: the project is founded. Errors: errc::no_weight (nobody has weight:
// the sum stays undistributed), errc::nobody_is_due, errc::negative_amount, errc::value_too_large, errc::overflow.
Result<Calculation> calculate(const model::Project& project, Draw draw);

// The draw of some revenues, with their total. Precondition: they exist. Errors: errc::overflow.
Result<Draw> draw_on(const model::Project& project, std::vector<model::RevenueId> revenues, Date date);

} // namespace osmose::rules
