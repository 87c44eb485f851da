/**
 * Gives a function that answers as `compute` does, and computes each answer once while it is remembered.
 *
 * @param most - How many answers are remembered; when there are more, all are forgotten.
 * @param compute - Depends on nothing but its key.
 */
export function remember<Answer>(most: number, compute: (key: number) => Answer): (key: number) => Answer {
  const answers = new Map<number, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compute(key);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
