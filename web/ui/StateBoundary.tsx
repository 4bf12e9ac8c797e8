import type { ReactNode } from "react";
import { ErrorPanel } from "./ErrorPanel.tsx";
import { ListSkeleton } from "./ListSkeleton.tsx";

/** As much of a query as the four states need. */
export interface QueryState<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface StateBoundaryProps<T> {
  readonly query: QueryState<T>;
  /** The final layout without its content; rows of a list when left out. */
  readonly skeleton?: ReactNode;
  readonly isEmpty?: (data: T) => boolean;
  /** One sentence and the next step. */
  readonly empty?: ReactNode;
  /** Given when filters are set: the way out when what they ask for cannot be read. */
  readonly onClearFilters?: (() => void) | undefined;
  readonly children: (data: T) => ReactNode;
}

/** The four states of everything that is read from the server: loading, empty, error, full. */
export function StateBoundary<T>({ query, skeleton, isEmpty, empty, onClearFilters, children }: StateBoundaryProps<T>) {
  const { data } = query;
  // What was read before stays on the screen when reading it again fails: an old list helps more than an error.
  if (data !== undefined) return isEmpty?.(data) ? empty : children(data);
  if (query.error) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} onClearFilters={onClearFilters} />;
  }
  return skeleton ?? <ListSkeleton />;
}
