import { always, day, flag, text, word } from './fact.js';

/** Specification, section 3 "atypical-femur-fracture", "femoral-shaft-fracture", "thigh-pain". */
export const femurVocabulary = {
  atypicalFracture: word(
    ['coded', 'named', 'possible', 'none'],
    'an atypical femoral fracture at any time: by a code, by its name only, or a stress fracture that may be one',
  ),
  atypicalFractureName: text('the newest of them, as recorded'),
  atypicalFractureDay: day('its onset or recording, when told to the day'),
  atypicalFractureRecent: flag('an atypical femoral fracture, by code or name, began or was recorded lately'),
  otherFemurImaged: always(
    flag('an image of the other femur was made since that fracture; not known counts as no'),
  ),
  shaftFracture: flag(
    'a subtrochanteric or shaft fracture after the first dose, no high-energy cause recorded, no image of the other femur since',
  ),
  shaftFractureName: text('the newest of them, as recorded'),
  shaftFractureDay: day('its onset or recording, when told to the day'),
  thighPain: flag('thigh, hip or groin pain recorded in the look-back, no image of the femur since'),
  thighPainName: text('the newest of them, as recorded'),
  thighPainDay: day('its onset or recording, when told to the day'),
  femurImagingOrdered: always(
    flag('an image of the femur is ordered, or drafted, and not made yet; not known counts as no'),
  ),
} as const;
