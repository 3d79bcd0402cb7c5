// The command line: composition only.
#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App program{"OsmoseIt: run a whole cooperation from a terminal"};
    program.set_version_flag("--version", OSMOSE_VERSION);
    CLI11_PARSE(program, argc, argv);
    return 0;
}
