import type { VNode } from 'preact';
import type { AlertStatistics, WeekStatistics } from '../../../store/alert-statistics.js';
import type { QualityVoice } from '../quality-voice.js';
import { SignOut } from '../sign-in.js';
import { ByRule } from './by-rule.js';
import { ByWeek } from './by-week.js';
import { EachWeek } from './each-week.js';
import { Filter, type FilterView } from './filter.js';
import { Reasons } from './reasons.js';
import { Totals } from './totals.js';

export interface AlertsView {
  filter: FilterView;
  /** null: what was asked for can't be counted */
  counted: { statistics: AlertStatistics; weeks: readonly WeekStatistics[] } | null;
  isSignedIn: boolean;
}

/** What was alerted and what became of it: drawn, and beneath each drawing its numbers. */
export function Alerts({ voice, view }: { voice: QualityVoice; view: AlertsView }): VNode {
  const { say } = voice;
  return (
    <>
      {view.isSignedIn && <SignOut voice={voice} />}
      <h1>{say('alertsTitle')}</h1>
      <p class="lead">{say('alertsLead')}</p>
      <Filter voice={voice} filter={view.filter} />
      {view.counted && <Counted voice={voice} {...view.counted} />}
    </>
  );
}

type CountedProps = { voice: QualityVoice } & NonNullable<AlertsView['counted']>;

function Counted({ voice, statistics, weeks }: CountedProps): VNode {
  const { say } = voice;
  const { rules, feedback } = statistics;
  if (rules.length === 0 && feedback.total === 0)
    return (
      <section class="card">
        <h2>{say('noAlerts')}</h2>
        <p>{say('noAlertsText')}</p>
      </section>
    );
  return (
    <>
      <Totals voice={voice} statistics={statistics} />
      {rules.length > 0 && (
        <>
          <ByWeek voice={voice} period={statistics} weeks={weeks} />
          <ByRule voice={voice} rules={rules} />
          <Reasons voice={voice} rules={rules} />
          <EachWeek voice={voice} weeks={weeks} />
        </>
      )}
    </>
  );
}
