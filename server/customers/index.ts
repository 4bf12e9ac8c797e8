export { hasEmail, joinFirstEmail } from "./email.sql.ts";
export { customerRoutes } from "./routes.ts";
