import { createRequire } from "node:module";
import type { default as Package } from "jsqr";
import type { Page } from "playwright-core";

// The package says that its default export has a name; what Node gets of it is the function itself.
const decode: typeof Package.default = createRequire(import.meta.url)("jsqr");

/** What a camera sees: so many pixels are enough for a code, and more only take longer. */
const side = 480;

/** Reads a picture as a phone's camera does: the text of the QR code that is in it, or null. */
export async function scan(
  page: Page,
  picture: { readonly type: string; readonly bytes: Buffer },
): Promise<string | null> {
  const url = `data:${picture.type};base64,${picture.bytes.toString("base64")}`;
  const pixels = await page.evaluate(
    async ([source, size]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = size;
      canvas.height = size;
      const paper = canvas.getContext("2d");
      if (!paper) throw new Error("There is nothing to draw on.");
      paper.fillStyle = "white";
      paper.fillRect(0, 0, size, size);
      const scale = size / Math.max(image.width, image.height);
      paper.drawImage(image, 0, 0, image.width * scale, image.height * scale);
      const { data } = paper.getImageData(0, 0, size, size);
      let bytes = "";
      for (const byte of data) bytes += String.fromCharCode(byte);
      return btoa(bytes);
    },
    [url, side] as const,
  );
  return decode(new Uint8ClampedArray(Buffer.from(pixels, "base64")), side, side)?.data ?? null;
}
