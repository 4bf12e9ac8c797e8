import { Skeleton } from "@mantine/core";
import "./dashboard.css";
import "./score-row.css";

/** The dashboard's layout before its numbers are there. */
export function DashboardSkeleton() {
  return (
    <div className="dashboard" aria-hidden="true">
      <div className="score-row">
        {["one", "two", "three", "four"].map((name) => (
          <Skeleton key={name} height={148} radius={8} />
        ))}
      </div>
      <Skeleton height={360} radius={8} />
      <div className="dashboard-pair">
        <Skeleton height={260} radius={8} />
        <Skeleton height={260} radius={8} />
      </div>
    </div>
  );
}
