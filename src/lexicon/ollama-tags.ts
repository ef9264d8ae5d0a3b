// Tags of Ollama's library, `llama3.1:8b`: the line, a colon, the size, and what else tells the weights apart. A tag that says
// neither gives the tuned weights (ollama.com/library; its base weights are tagged `text` or `base`), stored in 4 bits unless
// the tag says otherwise.

/** Lines of the library whose plain tags are the tuned weights. Of others the default is at times the base, or a fine-tune. */
const TUNED_BY_DEFAULT =
  /^(llama(2|3(\.[1-3])?)|gemma[23]?n?|qwen(2(\.5)?(-coder|-math)?|3(-coder|-next)?)?|qwq|mi[sx]tral(-nemo|-small\d?(\.\d)?)?|ministral-3|codestral|devstral(-small-2)?|magistral|phi[34](\.5)?(-mini|-reasoning)?|gpt-oss|deepseek-(r1|v[23](\.\d)?|llm|coder)|codellama|command-(r|r-plus|a)|olmo2|granite[34](\.\d)?|smollm2|nemotron(-3-nano)?|glm-?4(\.\d)?)$/;

/** The size, then words; a tag that says how the weights are stored names others, but for the 16 bits of the publication. */
const PLAIN_TAG =
  /^((?:\d+x)?\d+(?:\.\d+)?[bm](?:-a\d+(?:\.\d+)?b)?)((?:-(?:instruct|chat|it|thinking|v\d(?:\.\d)?|2[0-9](?:0[1-9]|1[0-2])))*)(-(?:text|base))?(?:-(?:fp16|bf16))?$/;

/** A tag as the name that others give the model, and whether it is that of tuned weights; null: it is no such tag. */
export function fromOllamaTag(id: string): { name: string; tuned: boolean } | null {
  const [, line, tag] = /^(?:ollama[/:])?(?:library\/)?([a-z][a-z\d.-]*):([a-z\d.-]+)$/i.exec(id) ?? [];
  if (line === undefined || !TUNED_BY_DEFAULT.test(line.toLowerCase())) return null;
  const [, size, words = "", base = ""] = PLAIN_TAG.exec(tag!.toLowerCase()) ?? [];
  if (size === undefined) return null;
  return { name: `${line}-${size}${words}${base && "-base"}`, tuned: base === "" };
}
