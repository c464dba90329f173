import { LANGUAGES, type Language } from '../../cards/texts.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { renderPage, type PageFrame, type Place } from '../../pages/render-page.js';
import { loadShellWords } from '../../pages/shell-words.js';
import { formatFor } from '../report/html/format.js';
import { loadReportTexts } from '../report/report-words.js';
import { Alerts, type AlertsView } from './alerts/alerts.js';
import { Audits, type AuditsView } from './audits/audits.js';
import { loadQualityWords } from './quality-words.js';
import type { QualityVoice } from './quality-voice.js';
import { SignIn, type SignInView } from './sign-in.js';

/** Whole pages as HTML; what they show is given, nothing is read here. */
export interface QualityPages {
  audits(language: Language, view: AuditsView): string;
  alerts(language: Language, view: AlertsView): string;
  signIn(language: Language, view: SignInView): string;
}

interface QualityPagesOptions {
  root: string;
  knowledge: Pick<Knowledge, 'texts' | 'overrideReasons'>;
  /** places the menu shows */
  places: readonly Place[];
}

/** @throws when a text is missing under `root` */
export function createQualityPages({ root, knowledge, places }: QualityPagesOptions): QualityPages {
  const shell = loadShellWords(root);
  const voices = voicesOf(root, knowledge);
  const frame = (language: Language, title: string, here: Place): PageFrame => {
    return { language, shell, title, here, places, styles: ['quality.css'] };
  };
  return {
    audits(language, view) {
      const voice = voices[language];
      return renderPage(frame(language, voice.say('title'), 'quality'), <Audits voice={voice} view={view} />);
    },
    alerts(language, view) {
      const voice = voices[language];
      const title = voice.say('alertsTitle');
      return renderPage(frame(language, title, 'alerts'), <Alerts voice={voice} view={view} />);
    },
    signIn(language, view) {
      const voice = voices[language];
      return renderPage(
        frame(language, voice.say('signIn'), 'quality'),
        <SignIn voice={voice} view={view} />,
      );
    },
  };
}

function voicesOf(root: string, { texts, overrideReasons }: QualityPagesOptions['knowledge']) {
  const quality = loadQualityWords(root);
  const voiceIn = (language: Language): QualityVoice => {
    const { measures } = loadReportTexts(root, language).words;
    return {
      language,
      say: quality[language],
      format: formatFor(language),
      measureName: (id) => measures[id].name,
      ruleTitle: (id) => texts[language].rules[id]?.title ?? id,
      reasonName: (code) => overrideReasons.reasons[code]?.[language] ?? code,
    };
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, voiceIn(language)])) as Record<
    Language,
    QualityVoice
  >;
}
