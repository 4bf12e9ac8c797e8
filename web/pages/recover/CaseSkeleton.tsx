import { Skeleton } from "@mantine/core";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";

/** A case as it will stand when it has come. */
export function CaseSkeleton() {
  return (
    <>
      <div aria-hidden="true">
        <Skeleton height={32} width={240} mb={8} />
        <Skeleton height={20} width={320} />
      </div>
      <div className="case-record">
        <div className="panel">
          <ListSkeleton rows={6} />
        </div>
        <div className="panel">
          <ListSkeleton rows={5} />
        </div>
      </div>
    </>
  );
}
