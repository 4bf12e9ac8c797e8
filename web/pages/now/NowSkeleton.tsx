import { Skeleton } from "@mantine/core";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";

/** The page as it will stand when it has come. */
export function NowSkeleton() {
  return (
    <>
      <div className="now-counts" aria-hidden="true">
        <Skeleton height={76} />
        <Skeleton height={76} />
        <Skeleton height={76} />
      </div>
      <div className="now">
        <div className="panel">
          <ListSkeleton rows={8} />
        </div>
        <div className="panel">
          <ListSkeleton rows={4} />
        </div>
      </div>
    </>
  );
}
