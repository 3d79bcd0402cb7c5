// Every widget in each of its states, on one screen: to look at them, and for the tests to go through them (#/gallery).
#pragma once

namespace osmose::ui {

void gallery_view();

} // namespace osmose::ui
