// Runs before the first paint, so that a chosen scheme does not flash in the other one. The key is the theme's own.
(() => {
  const chosen = localStorage.getItem("croquette.colour-scheme");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const scheme = chosen === "light" || chosen === "dark" ? chosen : dark ? "dark" : "light";
  document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
})();
