// Planned hires on a time line, one lane for each subteam, and in words for those who do not see it.

import type { Forecast } from "../../shared/score/types.ts";
import { inDate, t } from "../../shared/words/t.ts";
import { forcedWords, forecastLine, ordinal, reachWords } from "./forecast-lanes.ts";

export function ForecastTimeline({ forecast }: { readonly forecast: Forecast }) {
  const line = forecastLine(forecast);
  const { hires } = forecast;
  return (
    <div className="forecast">
      <h4>{t("scores:forecast.title")}</h4>
      <p className="sentence">{forcedWords(forecast)}</p>
      {line !== null && (
        <div className="timeline" aria-hidden>
          <div className="lanes">
            {line.lanes.map((lane) => (
              <div key={lane.subteam} className="lane">
                <span className="lane-name">{lane.subteam}</span>
                <span className="lane-line">
                  {lane.hires.map(({ hire, at, date, engineers, reaches: due }) => (
                    <span
                      key={hire}
                      className={due ? "hire due" : "hire"}
                      style={{ left: `${at * 100}%` }}
                      title={t(due ? "scores:forecast.hireDue" : "scores:forecast.hire", {
                        date: inDate(date),
                        count: engineers,
                        subteam: lane.subteam,
                      })}
                    >
                      {engineers}
                    </span>
                  ))}
                  {line.forcedAt !== null && <span className="forced" style={{ left: `${line.forcedAt * 100}%` }} />}
                </span>
              </div>
            ))}
          </div>
          <div className="timeline-dates">
            <span>{inDate(line.from)}</span>
            {line.to !== line.from && <span>{inDate(line.to)}</span>}
          </div>
        </div>
      )}
      <ul className="reaches">
        {reachWords(forecast).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {hires.length > 0 && (
        <details className="fold">
          <summary>{t("scores:forecast.hires", { count: hires.length })}</summary>
          <ol className="hires">
            {hires.map(({ hire, date, subteam, engineers }) => (
              <li key={hire}>
                {t("scores:forecast.joins", { date: inDate(date), nth: ordinal(hire), subteam, count: engineers })}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
