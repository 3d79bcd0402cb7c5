"""Reads a page from outside, over AT-SPI, as the Orca screen reader does.

    controls.py TITLE    one JSON object a line for each control of the document whose title begins so:
                         role, name, and what stands where another was found at its middle
A control that lies outside what its area shows is scrolled in first, as a screen reader does before it speaks of it. A row that is
pressed as a whole lies below the words that stand in it: pressing those presses it.
"""

import json
import sys
import time

import pyatspi

CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_LINK, pyatspi.ROLE_ENTRY, pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SLIDER, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_PAGE_TAB,
    pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_DATE_EDITOR,
}
CLOSED = {pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_DATE_EDITOR}  # what is in it is not there yet, or the browser's own
ROWS = {pyatspi.ROLE_TABLE_ROW, pyatspi.ROLE_LIST_ITEM}
PATIENCE_S = 3  # scrolling asks for frames, and the tree follows them


def below(accessible):
    for index in range(accessible.childCount):
        child = accessible.getChildAtIndex(index)
        if child is not None:
            yield child
            if child.getRole() not in CLOSED:
                yield from below(child)


def document(title, patience_s=30):
    """The web document of that title; None where none comes in time."""
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        for application in pyatspi.Registry.getDesktop(0):
            if application is None:
                continue
            for found in below(application):
                if found.getRole() == pyatspi.ROLE_DOCUMENT_WEB and found.name.startswith(title):
                    return found
        time.sleep(0.5)
    return None


def middle(accessible):
    box = accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return (box.x + box.width // 2, box.y + box.height // 2) if box.width > 0 and box.height > 0 else None


def found_at(root, point):
    """The deepest accessible there: a tree may answer with one level at a time."""
    at = root
    for _ in range(64):
        component = at.queryComponent()
        deeper = component.getAccessibleAtPoint(*point, pyatspi.DESKTOP_COORDS) if component else None
        if deeper is None or deeper == at:
            break
        at = deeper
    return at


def row_of(accessible):
    while accessible is not None and accessible.getRole() not in ROWS:
        accessible = accessible.parent
    return accessible


def lies_within(accessible, control):
    while accessible is not None:
        if accessible == control:
            return True
        accessible = accessible.parent
    return False


def missed(root, control):
    """What stands at the middle of a control instead of it; None where it does itself."""
    point = middle(control)
    if point is None:
        return "nothing, as it has no size,"
    found = found_at(root, point)
    if lies_within(found, control):
        return None
    row = row_of(control)
    if row is not None and found.getRole() not in CONTROLS and row_of(found) == row:
        return None
    return f"{found.getRoleName()} “{found.name}” at {point}"


def missed_for_long(root, control):
    """The same, after it was scrolled in and the tree had time to follow."""
    control.queryComponent().scrollTo(pyatspi.SCROLL_ANYWHERE)
    until = time.monotonic() + PATIENCE_S
    while (instead := missed(root, control)) and time.monotonic() < until:
        time.sleep(0.1)
    return instead


def main():
    root = document(sys.argv[1])
    if root is None:
        sys.exit(f"no document whose title begins with {sys.argv[1]}")
    for control in list(below(root)):
        states = control.getState()
        if control.getRole() not in CONTROLS or not states.contains(pyatspi.STATE_VISIBLE):
            continue
        line = {"role": control.getRoleName(), "name": control.name}
        if missed(root, control):
            line["instead"] = missed_for_long(root, control)
        print(json.dumps(line), flush=True)


main()
