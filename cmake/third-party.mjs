// Writes docs/third-party.md from the libraries' own notices:
//   node cmake/third-party.mjs OUT imgui=FOLDER sdl2=FOLDER ...
// A notice is the licence file of the source that was built; of what comes as system headers or with the compiler it is
// kept in cmake/notices/. OUT is touched only when it changes.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const libraries = [
  ["imgui", "Dear ImGui", "1.92.2b", "MIT", "https://github.com/ocornut/imgui", "draws the interface; holds stb_truetype, stb_rect_pack and stb_textedit by Sean Barrett (MIT or public domain)", "LICENSE.txt"],
  ["sdl2", "SDL", "2.32.4", "Zlib", "https://libsdl.org", "window, input and drawing context", "LICENSE.txt"],
  ["zlib", "zlib", "1.3.1", "Zlib", "https://zlib.net", "packs links and files", "LICENSE"],
  ["libsodium", "libsodium", "1.0.18", "ISC", "https://libsodium.org", "hashes and signatures", "LICENSE"],
  ["cereal", "cereal", "1.3.2", "BSD-3-Clause", "https://uscilab.github.io/cereal", "reads and writes the journal"],
  ["rapidjson", "RapidJSON", "1.1.0", "MIT", "https://rapidjson.org", "reads JSON strictly"],
  ["boost", "Boost.Multiprecision", "1.83", "BSL-1.0", "https://www.boost.org", "whole numbers of 256 bits"],
  ["cli11", "CLI11", "2.4.1", "BSD-3-Clause", "https://github.com/CLIUtils/CLI11", "the command line's options (not in the web app)"],
  ["inter", "Inter", "4.1", "OFL-1.1", "https://rsms.me/inter", "the typeface, reduced to the glyphs in use"],
  ["lucide", "Lucide", "1.62.0", "ISC and MIT", "https://lucide.dev", "the icons, reduced to those in use", "LICENSE"],
  ["emscripten", "Emscripten", "3.1.60 or later", "MIT or NCSA", "https://emscripten.org", "the web app's system library"],
  ["musl", "musl", "as in Emscripten", "MIT", "https://musl.libc.org", "the web app's C library"],
  ["llvm", "LLVM libc++, libc++abi, libunwind, compiler-rt", "as in Emscripten", "Apache-2.0 WITH LLVM-exception", "https://llvm.org", "the web app's C++ library"],
];

const [out, ...places] = process.argv.slice(2);
const folders = Object.fromEntries(places.map((place) => place.split(/=(.*)/s)));
const kept = join(dirname(fileURLToPath(import.meta.url)), "notices");

function notice([key, , , , , , file]) {
  const path = file ? join(folders[key] ?? "", file) : join(kept, `${key}.txt`);
  if (!existsSync(path)) throw new Error(`the notice of ${key} is missing: ${path}`);
  return readFileSync(path, "utf8").replace(/\r/g, "").replace(/[ \t]+$/gm, "").replace(/^\/\*\n|^ \*\/?( |$)/gm, "").trim();
}

const lines = ["# Third-party software", "", "OsmoseIt itself is under the MIT licence (LICENSE). It is built with and contains the following; this page is written by",
  "the build (cmake/third-party.mjs).", "", "| | version | licence | what it does here |", "|---|---|---|---|"];
for (const [, name, version, licence, url, use] of libraries) lines.push(`| [${name}](${url}) | ${version} | ${licence} | ${use} |`);
for (const library of libraries) lines.push("", `## ${library[1]}`, "", "```", notice(library), "```");
const text = lines.join("\n") + "\n";
if (!existsSync(out) || readFileSync(out, "utf8") !== text) writeFileSync(out, text);
