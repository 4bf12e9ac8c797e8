import { useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "../api/session.ts";
import type { Me, Permission } from "../api/views.ts";

/** Who is signed in. Only below the shell, which has already read it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the role of whoever is signed in includes this; what it does not include is not shown. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
