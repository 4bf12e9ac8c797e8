import type { Locator } from "playwright-core";

/** Reads the modules of a QR code off the picture on the screen, row by row, dark or light. */
export function readModules(picture: Locator): Promise<string[]> {
  return picture.evaluate(async (element) => {
    if (!(element instanceof HTMLImageElement)) throw new Error("This is no picture.");
    await element.decode();
    const side = 1000;
    const canvas = document.createElement("canvas");
    canvas.width = side;
    canvas.height = side;
    const paper = canvas.getContext("2d");
    if (!paper) throw new Error("There is nothing to draw on.");
    paper.drawImage(element, 0, 0, side, side);
    const { data } = paper.getImageData(0, 0, side, side);
    const isDark = (x: number, y: number) => (data[(Math.floor(y) * side + Math.floor(x)) * 4] ?? 255) < 128;

    const along = Array.from({ length: side }, (_, at) => at);
    const margin = along.findIndex((at) => along.some((across) => isDark(across, at)));
    // The finder pattern in the corner is seven modules wide: it tells how large one is.
    const finder = along.slice(margin).findIndex((x) => !isDark(x, margin + 2));
    const module = finder / 7;
    const modules = Math.round((side - 2 * margin) / module);
    const step = (side - 2 * margin) / modules;
    return Array.from({ length: modules }, (_, row) =>
      Array.from({ length: modules }, (_, column) =>
        isDark(margin + (column + 0.5) * step, margin + (row + 0.5) * step) ? "█" : " ",
      ).join(""),
    );
  });
}
