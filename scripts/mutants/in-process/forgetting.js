let since = 0;

export function forget() {
  since += 1;
}

/** Of a function that makes one which remembers: the same, and what is made is made anew after each `forget`. */
export function forgetting(make) {
  return (...given) => {
    let madeAt = -1;
    let made;
    return (...asked) => {
      if (madeAt !== since) {
        made = make(...given);
        madeAt = since;
      }
      return made(...asked);
    };
  };
}
