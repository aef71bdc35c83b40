/** The look: what every page shares (frame, places, words, list addresses, the council's colour). Pages themselves live beside it by place. */
package footprint.web.look;
