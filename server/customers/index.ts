export { customerRoutes } from "./routes.ts";
export type { CustomerView } from "./schemas.ts";
