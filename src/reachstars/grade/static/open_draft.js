/* ---------------------------------------------------------------- the draft */

/**
 * A mark as the teacher wrote it.
 * @typedef {{ level: string, points: string, comment: string }} Written
 */

const DRAFTS = "reachstars/open-answers/";
const PARTS = /** @type {const} */ (["level", "points", "comment"]);

/**
 * Whether two marks say the same.
 * @param {Written} one
 * @param {Written} other
 */
const alike = (one, other) => PARTS.every((part) => one[part].trim() === other[part].trim());

/**
 * What this browser keeps of marks that do not stand in the file yet, by the fingerprint of the answer.
 * A mark in the file that is newer than the draft of it wins.
 */
function drafts() {
  /** @type {Storage | null} */
  let store = null;
  try {
    store = window.localStorage;
    store.setItem(`${DRAFTS}?`, "");
    store.removeItem(`${DRAFTS}?`);
  } catch {
    store = null; // switched off, or full
  }

  /**
   * @param {string} id
   * @param {Written} filed
   * @returns {Written | null}
   */
  function take(id, filed) {
    try {
      const { mark, was } = JSON.parse(store?.getItem(DRAFTS + id) ?? "null") ?? {};
      if (!mark || PARTS.some((part) => typeof mark[part] !== "string" || typeof was?.[part] !== "string")) return null;
      if (!alike(mark, filed) && alike(was, filed)) return { level: mark.level, points: mark.points, comment: mark.comment };
      store?.removeItem(DRAFTS + id);
    } catch {
      // what somebody else wrote there is no draft of ours
    }
    return null;
  }

  /**
   * @param {string} id
   * @param {Written} mark
   * @param {Written} filed
   * @returns {boolean} Whether it is safe.
   */
  function keep(id, mark, filed) {
    try {
      if (!store) return false;
      if (alike(mark, filed)) store.removeItem(DRAFTS + id);
      else store.setItem(DRAFTS + id, JSON.stringify({ mark, was: filed }));
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string[]} ids */
  const clear = (ids) => ids.forEach((id) => store?.removeItem(DRAFTS + id));

  return { works: store !== null, take, keep, clear };
}
