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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What many pages share comes in two files and not in fifty; Echarts comes with the first chart.
            { name: "libraries", test: /node_modules[/](?!echarts|zrender|tslib)/, minShareCount: 8 },
            { name: "shared", test: /web[/](ui|api|words|theme|app)[/]/, minShareCount: 8 },
          ],
        },
      },
    },
  },
});
