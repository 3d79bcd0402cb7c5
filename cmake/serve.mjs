// Serves a folder on a local port: node cmake/serve.mjs build/site [port]. For looking at it, not for the open internet.
import { createReadStream, promises as fs } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8", ".json": "application/json", ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm", ".ttf": "font/ttf", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png",
  ".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".pdf": "application/pdf",
};

export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const answer = (status, text) => response.writeHead(status, { "content-type": "text/plain" }).end(text);
    try {
      let path = join(root, normalize(decodeURIComponent(new URL(request.url, "http://local").pathname)));
      if (!path.startsWith(root)) return answer(403, "outside the site");
      let status = await fs.stat(path);
      if (status.isDirectory()) {
        if (!request.url.split(/[?#]/)[0].endsWith("/")) return response.writeHead(301, { location: request.url + "/" }).end();
        path = join(path, "index.html");
        status = await fs.stat(path);
      }
      response.writeHead(200, {
        "content-type": types[extname(path)] ?? "application/octet-stream",
        "content-length": status.size,
        "cache-control": "no-cache",
      });
      if (request.method === "HEAD") response.end();
      else createReadStream(path).pipe(response);
    } catch {
      answer(404, "not here");
    }
  });
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done(server)));
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith("serve.mjs")) {
  const server = await serve(process.argv[2] ?? "build/site", Number(process.argv[3] ?? process.env.PORT ?? 0));
  console.log(`serving on http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)`);
}
