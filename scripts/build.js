import { buildWeb } from "./build-web.js";

buildWeb();
