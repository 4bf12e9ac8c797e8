import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const { CROQUETTE_ADDRESS: server = "http://localhost:4000" } = process.env;
const folder = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root: folder,
  plugins: [react()],
  server: { proxy: { "/api": server, "/s": server, "/confirm": server } },
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // Small fonts and pictures stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    reportCompressedSize: false,
  },
});
