import { day, flag, text, word } from './fact.js';

/** Specification, section 3 "ear-canal" and "skin-infection". */
export const earAndSkinVocabulary = {
  earFinding: word(
    ['osteonecrosis', 'possible-osteonecrosis', 'chronic-infection', 'none'],
    'the gravest ear finding recorded in the look-back; possible: osteonecrosis by medicines, its place not told',
  ),
  earFindingName: text('the newest of that kind, as recorded'),
  earFindingDay: day('its onset or recording, when told to the day'),
  skinInfection: flag('an active cellulitis or erysipelas that began or was recorded in the look-back'),
  skinInfectionName: text('the newest of them, as recorded'),
  skinInfectionDay: day('its onset or recording, when told to the day'),
} as const;
