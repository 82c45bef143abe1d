// What stands where the diagram would: loading, nothing here, or a folder that cannot be read, each with what to do next.
import { useOrg } from "../state/stores.tsx";
import "./empty.css";

export function EmptyState() {
  const status = useOrg((state) => state.status);
  const progress = useOrg((state) => state.progress);
  const problems = useOrg((state) => state.folderProblems);
  const documents = useOrg((state) => state.documents.length);
  const teams = useOrg((state) => state.org.teams.size);
  if (status === "ready" && teams > 0) return null;
  return (
    <div className="empty">
      <div className="panel">
        {status === "loading" && <Loading progress={progress} />}
        {status === "failed" && (
          <>
            <h2>This folder cannot be read</h2>
            {problems.map((problem) => (
              <p key={problem.code + problem.message}>{problem.message}</p>
            ))}
          </>
        )}
        {status === "ready" && (
          <>
            <h2>No team cards here yet</h2>
            <p>
              A team card is a Markdown file that starts with a line of three dashes, fields such as “name: Orders”, and three
              dashes again.
            </p>
            <p>
              {documents === 0
                ? "Put one into this folder: it appears here as soon as it is saved."
                : `${documents === 1 ? "One Markdown file has" : `${documents} Markdown files have`} no such fields and is listed under Documents.`}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function Loading({ progress }: { readonly progress: { readonly read: number; readonly total: number } | null }) {
  return (
    <div role="status">
      <h2>Reading cards…</h2>
      {progress !== null && progress.total >= 500 && (
        <>
          <progress max={progress.total} value={progress.read} aria-label="Cards read" />
          <p>
            {progress.read.toLocaleString("en")} of {progress.total.toLocaleString("en")}
          </p>
        </>
      )}
    </div>
  );
}
