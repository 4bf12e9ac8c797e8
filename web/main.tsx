import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./theme/tokens.css";
import "./theme/components.css";
import "./theme/base.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { makeQueryClient } from "./api/query-client.ts";
import { makeRouter } from "./router.tsx";
import { goToSignIn } from "./session/go-to-sign-in.ts";
import { cssVariables } from "./theme/css-variables.ts";
import { theme } from "./theme/theme.ts";
import { speak } from "./words/current-language.ts";
import { spokenLanguage } from "./words/languages.ts";

const queryClient = makeQueryClient({ onSignedOut: () => goToSignIn(router, queryClient) });
const router = makeRouter(queryClient);
const colourScheme = localStorageColorSchemeManager({ key: "croquette.colour-scheme" });

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app.");

await speak(spokenLanguage(navigator.languages));

createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colourScheme}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} transitionDuration={160} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
