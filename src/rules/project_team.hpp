// Who could do what a project needs (model.md §10): the least team among its members, and what each of them adds to
// what all cover together. Persons, whatever the units of what they offer.
#pragma once

#include "rules/critical_size.hpp"
#include "rules/match_input.hpp"

#include <vector>

namespace osmose::rules {

// The members of one project who offer something in the planned days, as the means know them.
struct ProjectMeans {
    MatchInput input;
    std::vector<model::MemberId> members;
    std::vector<std::size_t> person_of; // of input.means.caps: an index into members
};

// Needs and offers of a day on (rules::planned). Precondition: the project is founded. Errors: those of match_input.
Result<ProjectMeans> project_means(const model::Project& project, Date from);

// Of its members as they are: everybody who offers is there.
Result<CriticalSize> critical_size(const ProjectMeans& means);

// How much a member adds to what is covered, priority × volume in units.
struct Pivotal {
    model::MemberId member;
    Fraction value;            // Shapley value of the coverage game
    double standard_error = 0; // of the value where it was sampled: with more than 20 members who can serve anything
    Fraction lost;             // what all others cover less without him: nobody can replace that
    // What he adds to the teams of so many others who serve a need, added up over all of them, from none on; where the
    // value was sampled, what he adds in all orders. Nothing where he serves no need.
    std::vector<Fraction> gains;
};

struct PivotalMembers {
    std::vector<Pivotal> members; // as in ProjectMeans
    Fraction worth;               // of all together; the values add up to it
    bool exact = true;
    std::size_t orders = 0;       // that were drawn, where it is not exact
};

// Exact with up to 20 members who can serve a need. Beyond, over 200,000 / n random orders that are the same
// everywhere. Errors: those of check(means) and shapley.hpp.
Result<PivotalMembers> pivotal_members(const ProjectMeans& means);

} // namespace osmose::rules
