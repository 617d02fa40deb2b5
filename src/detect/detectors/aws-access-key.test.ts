import { describeDetector } from "../testing/detector-table";
import { awsAccessKey } from "./aws-access-key";

describeDetector(awsAccessKey, {
  finds: [
    "AWS_ACCESS_KEY_ID=«AKIAQ3EGRZ5XWN2TPLXB»",
    "temporary: «ASIAX7KMP4W2QJ5RTBDN» (expires soon)",
    "> AWS_ACCESS_KEY_ID=«AKIAQ3EGRZ5XWN2TPLXB»",
    "* temporary: «ASIAX7KMP4W2QJ5RTBDN» (expires soon) (checked twice)",
    "Note: AWS_ACCESS_KEY_ID=«AKIAQ3EGRZ5XWN2TPLXB», as agreed",
  ],
  ignores: [
    ["ASIA-PACIFIC and AKIAK are words", "words"],
    ["AKIAXXXXXXXXXXXXXXXX", "asterisks in letters"],
    ["AKIAIOSFODNN7EXAMPLE", "the textbook key"],
    ["ASIAPACIFICREGIONALSALESTEAMMEETING", "a longer run of capitals"],
    ["The AKIA prefix marks a long-lived key.", "a prefix without a key"],
  ],
});
